/**
 * Services of Langium's that only editors use, or that hardly anybody asks for: where the program is bundled in parts, they are one
 * of them. (Hence nothing but functions.)
 */
import {
  DefaultAsyncParser,
  DefaultCommentProvider,
  DefaultConfigurationProvider,
  DefaultDocumentBuilder,
  DefaultDocumentValidator,
  DefaultHydrator,
  DefaultJsonSerializer,
  DefaultReferences,
  DefaultWorkspaceLock,
  DefaultWorkspaceManager,
  JSDocDocumentationProvider,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  ValidationRegistry,
} from 'langium';

type Documentation = LangiumCoreServices['documentation'];
type Serializer = LangiumCoreServices['serializer'];
type Validation = LangiumCoreServices['validation'];
type Workspace = LangiumSharedCoreServices['workspace'];

export function commentProvider(services: LangiumCoreServices): Documentation['CommentProvider'] {
  return new DefaultCommentProvider(services);
}

export function documentationProvider(services: LangiumCoreServices): Documentation['DocumentationProvider'] {
  return new JSDocDocumentationProvider(services);
}

export function asyncParser(services: LangiumCoreServices): LangiumCoreServices['parser']['AsyncParser'] {
  return new DefaultAsyncParser(services);
}

export function references(services: LangiumCoreServices): LangiumCoreServices['references']['References'] {
  return new DefaultReferences(services);
}

export function hydrator(services: LangiumCoreServices): Serializer['Hydrator'] {
  return new DefaultHydrator(services);
}

export function jsonSerializer(services: LangiumCoreServices): Serializer['JsonSerializer'] {
  return new DefaultJsonSerializer(services);
}

export function documentValidator(services: LangiumCoreServices): Validation['DocumentValidator'] {
  return new DefaultDocumentValidator(services);
}

export function validationRegistry(services: LangiumCoreServices): Validation['ValidationRegistry'] {
  return new ValidationRegistry(services);
}

export function configurationProvider(services: LangiumSharedCoreServices): Workspace['ConfigurationProvider'] {
  return new DefaultConfigurationProvider(services);
}

export function documentBuilder(services: LangiumSharedCoreServices): Workspace['DocumentBuilder'] {
  return new DefaultDocumentBuilder(services);
}

export function workspaceManager(services: LangiumSharedCoreServices): Workspace['WorkspaceManager'] {
  return new DefaultWorkspaceManager(services);
}

export function workspaceLock(): Workspace['WorkspaceLock'] {
  return new DefaultWorkspaceLock();
}
